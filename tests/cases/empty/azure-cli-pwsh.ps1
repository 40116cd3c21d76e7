az sig image-version create `
  --subscription <subscription> `
  --resource-group <resource-group> `
  --gallery-name <gallery> `
  --gallery-image-definition <image-definition> `
  --gallery-image-version <version> `
  --location <location> `
  --managed-image <source-id> `
  --target-regions <region>
