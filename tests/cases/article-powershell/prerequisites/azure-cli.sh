(
  set -eu

  : 'Whether the vaults grant by Azure roles; set it to false for access policies.'
  rbac=true

  : 'westus: names of vaults are unique in the world, so choose another one if this is taken.'
  az keyvault create \
    --subscription 00000000-0000-0000-0000-000000000000 \
    --resource-group myRG \
    --name kv-westus-d2f709ff \
    --location westus \
    --sku standard \
    --enable-purge-protection true \
    --enable-rbac-authorization "$rbac"
  vault=$(az keyvault show \
    --subscription 00000000-0000-0000-0000-000000000000 \
    --name kv-westus-d2f709ff \
    --query id \
    --output tsv)
  : 'With roles, making a key takes Key Vault Crypto Officer on the vault.'
  key=$(az keyvault key create \
    --subscription 00000000-0000-0000-0000-000000000000 \
    --vault-name kv-westus-d2f709ff \
    --name gallery-images \
    --kty RSA \
    --size 4096 \
    --query key.kid \
    --output tsv)

  az disk-encryption-set create \
    --subscription 00000000-0000-0000-0000-000000000000 \
    --resource-group myRG \
    --name myDESet \
    --location westus \
    --encryption-type EncryptionAtRestWithCustomerKey \
    --source-vault "$vault" \
    --key-url "$key" \
    --enable-auto-key-rotation true
  az disk-encryption-set wait \
    --subscription 00000000-0000-0000-0000-000000000000 \
    --resource-group myRG \
    --name myDESet \
    --custom 'identity.principalId!=null'
  identity=$(az disk-encryption-set show \
    --subscription 00000000-0000-0000-0000-000000000000 \
    --resource-group myRG \
    --name myDESet \
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
      --subscription 00000000-0000-0000-0000-000000000000 \
      --name kv-westus-d2f709ff \
      --object-id "$identity" \
      --key-permissions get wrapKey unwrapKey
  fi

  az disk-encryption-set create \
    --subscription 00000000-0000-0000-0000-000000000000 \
    --resource-group myRG \
    --name myDESet1 \
    --location westus \
    --encryption-type EncryptionAtRestWithCustomerKey \
    --source-vault "$vault" \
    --key-url "$key" \
    --enable-auto-key-rotation true
  az disk-encryption-set wait \
    --subscription 00000000-0000-0000-0000-000000000000 \
    --resource-group myRG \
    --name myDESet1 \
    --custom 'identity.principalId!=null'
  identity=$(az disk-encryption-set show \
    --subscription 00000000-0000-0000-0000-000000000000 \
    --resource-group myRG \
    --name myDESet1 \
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
      --subscription 00000000-0000-0000-0000-000000000000 \
      --name kv-westus-d2f709ff \
      --object-id "$identity" \
      --key-permissions get wrapKey unwrapKey
  fi

  az disk-encryption-set create \
    --subscription 00000000-0000-0000-0000-000000000000 \
    --resource-group myRG \
    --name myDESet2 \
    --location westus \
    --encryption-type EncryptionAtRestWithCustomerKey \
    --source-vault "$vault" \
    --key-url "$key" \
    --enable-auto-key-rotation true
  az disk-encryption-set wait \
    --subscription 00000000-0000-0000-0000-000000000000 \
    --resource-group myRG \
    --name myDESet2 \
    --custom 'identity.principalId!=null'
  identity=$(az disk-encryption-set show \
    --subscription 00000000-0000-0000-0000-000000000000 \
    --resource-group myRG \
    --name myDESet2 \
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
      --subscription 00000000-0000-0000-0000-000000000000 \
      --name kv-westus-d2f709ff \
      --object-id "$identity" \
      --key-permissions get wrapKey unwrapKey
  fi

  : 'eastus2: names of vaults are unique in the world, so choose another one if this is taken.'
  az keyvault create \
    --subscription 00000000-0000-0000-0000-000000000000 \
    --resource-group myRG \
    --name kv-eastus2-ecac0779 \
    --location eastus2 \
    --sku standard \
    --enable-purge-protection true \
    --enable-rbac-authorization "$rbac"
  vault=$(az keyvault show \
    --subscription 00000000-0000-0000-0000-000000000000 \
    --name kv-eastus2-ecac0779 \
    --query id \
    --output tsv)
  : 'With roles, making a key takes Key Vault Crypto Officer on the vault.'
  key=$(az keyvault key create \
    --subscription 00000000-0000-0000-0000-000000000000 \
    --vault-name kv-eastus2-ecac0779 \
    --name gallery-images \
    --kty RSA \
    --size 4096 \
    --query key.kid \
    --output tsv)

  az disk-encryption-set create \
    --subscription 00000000-0000-0000-0000-000000000000 \
    --resource-group myRG \
    --name myEastUS2DESet \
    --location eastus2 \
    --encryption-type EncryptionAtRestWithCustomerKey \
    --source-vault "$vault" \
    --key-url "$key" \
    --enable-auto-key-rotation true
  az disk-encryption-set wait \
    --subscription 00000000-0000-0000-0000-000000000000 \
    --resource-group myRG \
    --name myEastUS2DESet \
    --custom 'identity.principalId!=null'
  identity=$(az disk-encryption-set show \
    --subscription 00000000-0000-0000-0000-000000000000 \
    --resource-group myRG \
    --name myEastUS2DESet \
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
      --subscription 00000000-0000-0000-0000-000000000000 \
      --name kv-eastus2-ecac0779 \
      --object-id "$identity" \
      --key-permissions get wrapKey unwrapKey
  fi

  az disk-encryption-set create \
    --subscription 00000000-0000-0000-0000-000000000000 \
    --resource-group myRG \
    --name myEastUS2DESet1 \
    --location eastus2 \
    --encryption-type EncryptionAtRestWithCustomerKey \
    --source-vault "$vault" \
    --key-url "$key" \
    --enable-auto-key-rotation true
  az disk-encryption-set wait \
    --subscription 00000000-0000-0000-0000-000000000000 \
    --resource-group myRG \
    --name myEastUS2DESet1 \
    --custom 'identity.principalId!=null'
  identity=$(az disk-encryption-set show \
    --subscription 00000000-0000-0000-0000-000000000000 \
    --resource-group myRG \
    --name myEastUS2DESet1 \
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
      --subscription 00000000-0000-0000-0000-000000000000 \
      --name kv-eastus2-ecac0779 \
      --object-id "$identity" \
      --key-permissions get wrapKey unwrapKey
  fi

  az disk-encryption-set create \
    --subscription 00000000-0000-0000-0000-000000000000 \
    --resource-group myRG \
    --name myEastUS2DESet2 \
    --location eastus2 \
    --encryption-type EncryptionAtRestWithCustomerKey \
    --source-vault "$vault" \
    --key-url "$key" \
    --enable-auto-key-rotation true
  az disk-encryption-set wait \
    --subscription 00000000-0000-0000-0000-000000000000 \
    --resource-group myRG \
    --name myEastUS2DESet2 \
    --custom 'identity.principalId!=null'
  identity=$(az disk-encryption-set show \
    --subscription 00000000-0000-0000-0000-000000000000 \
    --resource-group myRG \
    --name myEastUS2DESet2 \
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
      --subscription 00000000-0000-0000-0000-000000000000 \
      --name kv-eastus2-ecac0779 \
      --object-id "$identity" \
      --key-permissions get wrapKey unwrapKey
  fi
)
