az sig image-version create `
  --subscription '8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8' `
  --resource-group rg-images-prod `
  --gallery-name sigPlatform `
  --gallery-image-definition ubuntu-2204-app `
  --gallery-image-version '1.4.0' `
  --location westus `
  --image-version /subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/galleries/sigPlatform/images/ubuntu-2204-app/versions/1.3.0 `
  --target-regions westus `
  --tags 'owner=a' 'Owner=b' '映像=台北 團隊' 'empty=' 'body=x=@/etc/passwd' "astral=$([char]0xdb40)$([char]0xdc41)😀"
