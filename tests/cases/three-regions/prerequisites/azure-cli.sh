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
    --name des-westus-os \
    --location westus \
    --encryption-type EncryptionAtRestWithCustomerKey \
    --source-vault "$vault" \
    --key-url "$key" \
    --enable-auto-key-rotation true
  az disk-encryption-set wait \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name des-westus-os \
    --custom 'identity.principalId!=null'
  identity=$(az disk-encryption-set show \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name des-westus-os \
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
    --name des-westus-d1 \
    --location westus \
    --encryption-type EncryptionAtRestWithCustomerKey \
    --source-vault "$vault" \
    --key-url "$key" \
    --enable-auto-key-rotation true
  az disk-encryption-set wait \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name des-westus-d1 \
    --custom 'identity.principalId!=null'
  identity=$(az disk-encryption-set show \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name des-westus-d1 \
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
    --name des-westus-d2 \
    --location westus \
    --encryption-type EncryptionAtRestWithCustomerKey \
    --source-vault "$vault" \
    --key-url "$key" \
    --enable-auto-key-rotation true
  az disk-encryption-set wait \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name des-westus-d2 \
    --custom 'identity.principalId!=null'
  identity=$(az disk-encryption-set show \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name des-westus-d2 \
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

  : 'eastus2: names of vaults are unique in the world, so choose another one if this is taken.'
  az keyvault create \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name kv-eastus2-864bc603 \
    --location eastus2 \
    --sku standard \
    --enable-purge-protection true \
    --enable-rbac-authorization "$rbac"
  vault=$(az keyvault show \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --name kv-eastus2-864bc603 \
    --query id \
    --output tsv)
  : 'With roles, making a key takes Key Vault Crypto Officer on the vault.'
  key=$(az keyvault key create \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --vault-name kv-eastus2-864bc603 \
    --name gallery-images \
    --kty RSA \
    --size 4096 \
    --query key.kid \
    --output tsv)

  az disk-encryption-set create \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name des-eastus2-os \
    --location eastus2 \
    --encryption-type EncryptionAtRestWithCustomerKey \
    --source-vault "$vault" \
    --key-url "$key" \
    --enable-auto-key-rotation true
  az disk-encryption-set wait \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name des-eastus2-os \
    --custom 'identity.principalId!=null'
  identity=$(az disk-encryption-set show \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name des-eastus2-os \
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
      --name kv-eastus2-864bc603 \
      --object-id "$identity" \
      --key-permissions get wrapKey unwrapKey
  fi

  az disk-encryption-set create \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name des-eastus2-d1 \
    --location eastus2 \
    --encryption-type EncryptionAtRestWithCustomerKey \
    --source-vault "$vault" \
    --key-url "$key" \
    --enable-auto-key-rotation true
  az disk-encryption-set wait \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name des-eastus2-d1 \
    --custom 'identity.principalId!=null'
  identity=$(az disk-encryption-set show \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name des-eastus2-d1 \
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
      --name kv-eastus2-864bc603 \
      --object-id "$identity" \
      --key-permissions get wrapKey unwrapKey
  fi

  az disk-encryption-set create \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name des-eastus2-d2 \
    --location eastus2 \
    --encryption-type EncryptionAtRestWithCustomerKey \
    --source-vault "$vault" \
    --key-url "$key" \
    --enable-auto-key-rotation true
  az disk-encryption-set wait \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name des-eastus2-d2 \
    --custom 'identity.principalId!=null'
  identity=$(az disk-encryption-set show \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name des-eastus2-d2 \
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
      --name kv-eastus2-864bc603 \
      --object-id "$identity" \
      --key-permissions get wrapKey unwrapKey
  fi

  : 'northeurope: names of vaults are unique in the world, so choose another one if this is taken.'
  az keyvault create \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name kv-northeurope-588b5f17 \
    --location northeurope \
    --sku standard \
    --enable-purge-protection true \
    --enable-rbac-authorization "$rbac"
  vault=$(az keyvault show \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --name kv-northeurope-588b5f17 \
    --query id \
    --output tsv)
  : 'With roles, making a key takes Key Vault Crypto Officer on the vault.'
  key=$(az keyvault key create \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --vault-name kv-northeurope-588b5f17 \
    --name gallery-images \
    --kty RSA \
    --size 4096 \
    --query key.kid \
    --output tsv)

  az disk-encryption-set create \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name des-northeurope-os \
    --location northeurope \
    --encryption-type EncryptionAtRestWithCustomerKey \
    --source-vault "$vault" \
    --key-url "$key" \
    --enable-auto-key-rotation true
  az disk-encryption-set wait \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name des-northeurope-os \
    --custom 'identity.principalId!=null'
  identity=$(az disk-encryption-set show \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name des-northeurope-os \
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
      --name kv-northeurope-588b5f17 \
      --object-id "$identity" \
      --key-permissions get wrapKey unwrapKey
  fi

  az disk-encryption-set create \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name des-northeurope-d1 \
    --location northeurope \
    --encryption-type EncryptionAtRestWithCustomerKey \
    --source-vault "$vault" \
    --key-url "$key" \
    --enable-auto-key-rotation true
  az disk-encryption-set wait \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name des-northeurope-d1 \
    --custom 'identity.principalId!=null'
  identity=$(az disk-encryption-set show \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name des-northeurope-d1 \
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
      --name kv-northeurope-588b5f17 \
      --object-id "$identity" \
      --key-permissions get wrapKey unwrapKey
  fi

  az disk-encryption-set create \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name des-northeurope-d2 \
    --location northeurope \
    --encryption-type EncryptionAtRestWithCustomerKey \
    --source-vault "$vault" \
    --key-url "$key" \
    --enable-auto-key-rotation true
  az disk-encryption-set wait \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name des-northeurope-d2 \
    --custom 'identity.principalId!=null'
  identity=$(az disk-encryption-set show \
    --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
    --resource-group rg-images-prod \
    --name des-northeurope-d2 \
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
      --name kv-northeurope-588b5f17 \
      --object-id "$identity" \
      --key-permissions get wrapKey unwrapKey
  fi
)
