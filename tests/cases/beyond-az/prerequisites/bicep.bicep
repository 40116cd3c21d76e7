metadata subscriptionId = '8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8'
metadata resourceGroup = 'rg-images-prod'

param useRbac bool = true
param keyVault1Name string = 'kv-westus-73e14dfd'

resource vault1 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: keyVault1Name
  location: 'westus'
  properties: {
    tenantId: subscription().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableSoftDelete: true
    enablePurgeProtection: true
    enableRbacAuthorization: useRbac
    accessPolicies: []
  }
}

resource key1 'Microsoft.KeyVault/vaults/keys@2023-07-01' = {
  name: '${keyVault1Name}/gallery-images'
  dependsOn: [
    vault1
  ]
  properties: {
    kty: 'RSA'
    keySize: 4096
  }
}

resource set1_1 'Microsoft.Compute/diskEncryptionSets@2023-04-02' = {
  name: 'null'
  location: 'westus'
  dependsOn: [
    key1
  ]
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    encryptionType: 'EncryptionAtRestWithCustomerKey'
    activeKey: {
      sourceVault: {
        id: vault1.id
      }
      keyUrl: key1.properties.keyUriWithVersion
    }
    rotationToLatestKeyVersionEnabled: true
  }
}

resource grant1_1 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (useRbac) {
  name: guid(vault1.id, set1_1.id, subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'e147488a-f6f5-4113-8e2d-b22465e65bf6'))
  scope: vault1
  dependsOn: [
    vault1
    set1_1
  ]
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'e147488a-f6f5-4113-8e2d-b22465e65bf6')
    principalId: set1_1.identity.principalId
    principalType: 'ServicePrincipal'
  }
}

resource policies1 'Microsoft.KeyVault/vaults/accessPolicies@2023-07-01' = if (!useRbac) {
  name: '${keyVault1Name}/add'
  dependsOn: [
    vault1
    set1_1
  ]
  properties: {
    accessPolicies: [
      {
        tenantId: subscription().tenantId
        objectId: set1_1.identity.principalId
        permissions: {
          keys: [
            'get'
            'wrapKey'
            'unwrapKey'
          ]
        }
      }
    ]
  }
}
