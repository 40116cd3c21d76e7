az sig image-version show \
  --subscription '<subscription>' \
  --resource-group '<resource-group>' \
  --gallery-name '<gallery>' \
  --gallery-image-definition '<image-definition>' \
  --gallery-image-version '<version>' \
  --expand ReplicationStatus \
  --query '{state: provisioningState, replication: replicationStatus, targetRegions: publishingProfile.targetRegions, edgeZones: publishingProfile.targetExtendedLocations}'
