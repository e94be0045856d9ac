/** Words as long as real runbooks have them, for the days on which nothing fits. */
export const long = {
  step: "Switch the read replicas of booking, settlement and statement to the new cluster, one zone after the other, and wait for lag below two seconds each time",
  command:
    "kubectl --context eu-central-1-production-ledger rollout restart deployment/ledger-settlement-worker-with-a-long-name --namespace ledger-production",
  unbroken: "https://dashboards.example.org/d/ledger-settlement-latency-and-error-rate-by-zone-and-version?from=now-6h",
};
