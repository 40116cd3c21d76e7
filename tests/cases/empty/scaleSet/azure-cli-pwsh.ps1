az vmss create `
  --subscription <subscription> `
  --resource-group <resource-group> `
  --name <scale-set-name> `
  --orchestration-mode Uniform `
  --location <region> `
  --image <image-version-id> `
  --admin-username <user-name> `
  --generate-ssh-keys
