az vm create `
  --subscription <subscription> `
  --resource-group <resource-group> `
  --name <vm-name> `
  --location <region> `
  --image <image-version-id> `
  --admin-username <user-name> `
  --generate-ssh-keys
