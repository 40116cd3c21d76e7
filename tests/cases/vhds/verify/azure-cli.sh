az sig image-version show \
  --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
  --resource-group rg-images-prod \
  --gallery-name sigPlatform \
  --gallery-image-definition ubuntu-2204-app \
  --gallery-image-version 1.4.0 \
  --expand ReplicationStatus \
  --query '{state: provisioningState, replication: replicationStatus, targetRegions: publishingProfile.targetRegions, edgeZones: publishingProfile.targetExtendedLocations}'
