az rest \
  --method get \
  --url 'https://management.azure.com/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/MyResourceGroup/providers/Microsoft.Compute/galleries/MyGallery/images/MyImage/versions/1.0.0?$expand=ReplicationStatus&api-version=2024-03-03'
