az sig image-version show `
  --subscription '00000000-0000-0000-0000-000000000000' `
  --resource-group myRG `
  --gallery-name myGallery `
  --gallery-image-definition myImageDefinition `
  --gallery-image-version '1.0.0' `
  --expand ReplicationStatus `
  --query '{state: provisioningState, replication: replicationStatus, targetRegions: publishingProfile.targetRegions, edgeZones: publishingProfile.targetExtendedLocations}'
