az rest \
  --method get \
  --url 'https://management.azure.com/subscriptions/<subscription>/resourceGroups/<resource-group>/providers/Microsoft.Compute/galleries/<gallery>/images/<image-definition>/versions/<version>?$expand=ReplicationStatus&api-version=2024-03-03'
