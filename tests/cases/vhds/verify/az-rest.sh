az rest \
  --method get \
  --url 'https://management.azure.com/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/galleries/sigPlatform/images/ubuntu-2204-app/versions/1.4.0?$expand=ReplicationStatus&api-version=2024-03-03'
