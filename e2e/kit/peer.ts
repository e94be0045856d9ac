/** Where a journey may have a peer of its own that messages go to; one for each that runs at a time. */
export const peerPort = (): number => Number(process.env.E2E_PEER_PORT) + Number(process.env.TEST_PARALLEL_INDEX);
