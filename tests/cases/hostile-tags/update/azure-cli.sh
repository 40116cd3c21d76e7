az sig image-version update \
  --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
  --resource-group rg-images-prod \
  --gallery-name sigPlatform \
  --gallery-image-definition ubuntu-2204-app \
  --gallery-image-version 1.4.0 \
  --set 'publishingProfile.targetRegions=[
  {
    "name": "westus"
  }
]' \
    'tags={
  "it\u0027s": "‘quoted’ “twice” \"thrice\"",
  "$(id)": "`id` ${HOME} \u0021\u0021 %PATH%",
  "[expression]": "[resourceGroup().id]",
  "file": "@/etc/passwd",
  "--no-wait": "x",
  "a=b": "c",
  "lines": "one\ntwo\t\u202ethree\u0007\u0021\u0027",
  "owner": "a",
  "Owner": "b",
  "映像": "台北 團隊",
  "empty": "",
  "body": "x=\u0040/etc/passwd",
  "astral": "\udb40\udc41😀"
}'
