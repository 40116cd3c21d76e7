metadata subscriptionId = '8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8'
metadata resourceGroup = 'rg-images-prod'

param useRbac bool = true
