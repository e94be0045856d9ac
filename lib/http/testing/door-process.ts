// The front door in a process of its own, on the database of whoever forks it: says on which port it answers.
import { createServer } from "node:http";
import { startListening } from "../../db/listen.ts";
import { answerAtTheDoor } from "../door.ts";
import { listeners } from "../listeners.ts";

const server = createServer(async (request, response) => {
  if (!(await answerAtTheDoor(request, response, async () => ""))) response.writeHead(404).end();
});
server.listen(0, "127.0.0.1", () => {
  startListening(listeners);
  const address = server.address();
  process.send?.({ port: typeof address === "object" ? address?.port : null });
});
process.on("disconnect", () => process.exit(0));
