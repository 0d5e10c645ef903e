#!/usr/bin/env bash
# Checks a site before the platform is installed: a cluster that answers, and a default StorageClass.
set -euo pipefail

kubectl version --request-timeout=10s >/dev/null || { echo "the cluster does not answer" >&2; exit 1; }
kubectl get storageclass -o jsonpath='{range .items[*]}{.metadata.annotations.storageclass\.kubernetes\.io/is-default-class}{"\n"}{end}' \
  | grep -qx true || { echo "there is no default StorageClass" >&2; exit 1; }
echo "the cluster is ready"
