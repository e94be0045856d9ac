/** `Error rate (eu-west)`, `Error rate [Pilot branches]` */
const bracketed = /^([^()[\]]{2,110}?) ?(?:\(([^()[\]]{2,60})\)|\[([^()[\]]{2,60})\])$/u;
/** Regions as clouds name them: `eu-west`, `us-east-1a`, `europe-west3`. */
const region =
  /^(?:af|ap|ca|cn|eu|il|me|sa|us|asia|europe|australia|northamerica|southamerica)-(?:north|south|east|west|central)[a-z]{0,5}-?\d{0,2}[a-z]?$/i;
const spoken = /^(?:zone|region|cohort|segment|cluster|kohorte|région|región|zona)s?[ :]+\S/iu;

/**
 * What a metric is called, and the part of the traffic it is about: only where its brackets cannot mean another thing, such as a statistic. They
 * name a region, say what they are (`zone B`), or are a cohort of the rollout (`cohorts`, in lower case).
 */
export function segmentIn(name: string, cohorts: ReadonlySet<string>): { title: string; segment: string } {
  const [, title = "", round = "", square = ""] = bracketed.exec(name.trim()) ?? [];
  const segment = (round || square).trim();
  return region.test(segment) || spoken.test(segment) || cohorts.has(segment.toLowerCase())
    ? { title, segment }
    : { title: name, segment: "" };
}
