az sig image-version update \
  --subscription '<subscription>' \
  --resource-group '<resource-group>' \
  --gallery-name '<gallery>' \
  --gallery-image-definition '<image-definition>' \
  --gallery-image-version '<version>' \
  --set 'publishingProfile.targetRegions=[]'
