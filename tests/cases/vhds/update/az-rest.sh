az rest \
  --method patch \
  --url 'https://management.azure.com/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/galleries/sigPlatform/images/ubuntu-2204-app/versions/1.4.0?api-version=2024-03-03' \
  --headers Content-Type=application/json \
  --body '{
  "properties": {
    "publishingProfile": {
      "targetRegions": [
        {
          "name": "westus"
        }
      ]
    },
    "storageProfile": {},
    "safetyProfile": {
      "allowDeletionOfReplicatedLocations": false
    }
  }
}'
