/** What a metric is called: with its segment, where it has one, because several may measure the same. `Error rate [eu-west]` */
export const metricName = ({ title, segment = "" }: { title: string; segment?: string | undefined }): string =>
  segment === "" ? title : `${title} [${segment}]`;

/** A name is at most so long: a title, a segment, and what stands around it. */
export const longestName = 500 + 60 + 3;
