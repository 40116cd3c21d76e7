(
  set -eu

  : 'Whether the vaults grant by Azure roles; set it to false for access policies.'
  rbac=true

  : 'westus: names of vaults are unique in the world, so choose another one if this is taken.'
  az keyvault create \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name kv-westus-73e14dfd \
    --location westus \
    --sku standard \
    --enable-purge-protection true \
    --enable-rbac-authorization "$rbac"
  vault=$(az keyvault show \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --name kv-westus-73e14dfd \
    --query id \
    --output tsv)
  : 'With roles, making a key takes Key Vault Crypto Officer on the vault.'
  key=$(az keyvault key create \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --vault-name kv-westus-73e14dfd \
    --name gallery-images \
    --kty RSA \
    --size 4096 \
    --query key.kid \
    --output tsv)

  az disk-encryption-set create \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name des-westus \
    --location westus \
    --encryption-type EncryptionAtRestWithCustomerKey \
    --source-vault "$vault" \
    --key-url "$key" \
    --enable-auto-key-rotation true
  az disk-encryption-set wait \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name des-westus \
    --custom 'identity.principalId!=null'
  identity=$(az disk-encryption-set show \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name des-westus \
    --query identity.principalId \
    --output tsv)
  if [ "$rbac" = true ]; then
    az role assignment create \
      --role 'Key Vault Crypto Service Encryption User' \
      --assignee-object-id "$identity" \
      --assignee-principal-type ServicePrincipal \
      --scope "$vault"
  else
    az keyvault set-policy \
      --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
      --name kv-westus-73e14dfd \
      --object-id "$identity" \
      --key-permissions get wrapKey unwrapKey
  fi

  az disk-encryption-set create \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name des-westus-3 \
    --location westus \
    --encryption-type EncryptionAtRestWithCustomerKey \
    --source-vault "$vault" \
    --key-url "$key" \
    --enable-auto-key-rotation true
  az disk-encryption-set wait \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name des-westus-3 \
    --custom 'identity.principalId!=null'
  identity=$(az disk-encryption-set show \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name des-westus-3 \
    --query identity.principalId \
    --output tsv)
  if [ "$rbac" = true ]; then
    az role assignment create \
      --role 'Key Vault Crypto Service Encryption User' \
      --assignee-object-id "$identity" \
      --assignee-principal-type ServicePrincipal \
      --scope "$vault"
  else
    az keyvault set-policy \
      --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
      --name kv-westus-73e14dfd \
      --object-id "$identity" \
      --key-permissions get wrapKey unwrapKey
  fi

  az disk-encryption-set create \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name des-la \
    --location westus \
    --encryption-type EncryptionAtRestWithCustomerKey \
    --source-vault "$vault" \
    --key-url "$key" \
    --enable-auto-key-rotation true
  az disk-encryption-set wait \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name des-la \
    --custom 'identity.principalId!=null'
  identity=$(az disk-encryption-set show \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name des-la \
    --query identity.principalId \
    --output tsv)
  if [ "$rbac" = true ]; then
    az role assignment create \
      --role 'Key Vault Crypto Service Encryption User' \
      --assignee-object-id "$identity" \
      --assignee-principal-type ServicePrincipal \
      --scope "$vault"
  else
    az keyvault set-policy \
      --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
      --name kv-westus-73e14dfd \
      --object-id "$identity" \
      --key-permissions get wrapKey unwrapKey
  fi

  az disk-encryption-set create \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name des-la-3 \
    --location westus \
    --encryption-type EncryptionAtRestWithCustomerKey \
    --source-vault "$vault" \
    --key-url "$key" \
    --enable-auto-key-rotation true
  az disk-encryption-set wait \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name des-la-3 \
    --custom 'identity.principalId!=null'
  identity=$(az disk-encryption-set show \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name des-la-3 \
    --query identity.principalId \
    --output tsv)
  if [ "$rbac" = true ]; then
    az role assignment create \
      --role 'Key Vault Crypto Service Encryption User' \
      --assignee-object-id "$identity" \
      --assignee-principal-type ServicePrincipal \
      --scope "$vault"
  else
    az keyvault set-policy \
      --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
      --name kv-westus-73e14dfd \
      --object-id "$identity" \
      --key-permissions get wrapKey unwrapKey
  fi

  : 'southcentralus: names of vaults are unique in the world, so choose another one if this is taken.'
  az keyvault create \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name kv-southcentral-d146d320 \
    --location southcentralus \
    --sku standard \
    --enable-purge-protection true \
    --enable-rbac-authorization "$rbac"
  vault=$(az keyvault show \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --name kv-southcentral-d146d320 \
    --query id \
    --output tsv)
  : 'With roles, making a key takes Key Vault Crypto Officer on the vault.'
  key=$(az keyvault key create \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --vault-name kv-southcentral-d146d320 \
    --name gallery-images \
    --kty RSA \
    --size 4096 \
    --query key.kid \
    --output tsv)

  az disk-encryption-set create \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name des-dallas-3 \
    --location southcentralus \
    --encryption-type EncryptionAtRestWithCustomerKey \
    --source-vault "$vault" \
    --key-url "$key" \
    --enable-auto-key-rotation true
  az disk-encryption-set wait \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name des-dallas-3 \
    --custom 'identity.principalId!=null'
  identity=$(az disk-encryption-set show \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name des-dallas-3 \
    --query identity.principalId \
    --output tsv)
  if [ "$rbac" = true ]; then
    az role assignment create \
      --role 'Key Vault Crypto Service Encryption User' \
      --assignee-object-id "$identity" \
      --assignee-principal-type ServicePrincipal \
      --scope "$vault"
  else
    az keyvault set-policy \
      --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
      --name kv-southcentral-d146d320 \
      --object-id "$identity" \
      --key-permissions get wrapKey unwrapKey
  fi
)
