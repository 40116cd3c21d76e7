az rest \
  --method patch \
  --url 'https://management.azure.com/subscriptions/<subscription>/resourceGroups/<resource-group>/providers/Microsoft.Compute/galleries/<gallery>/images/<image-definition>/versions/<version>?api-version=2024-03-03' \
  --headers Content-Type=application/json \
  --body '{
  "properties": {
    "publishingProfile": {
      "targetRegions": []
    },
    "storageProfile": {}
  }
}'
