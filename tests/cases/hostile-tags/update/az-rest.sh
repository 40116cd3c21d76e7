az rest \
  --method patch \
  --url 'https://management.azure.com/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/galleries/sigPlatform/images/ubuntu-2204-app/versions/1.4.0?api-version=2024-03-03' \
  --headers Content-Type=application/json \
  --body '{
  "tags": {
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
  },
  "properties": {
    "publishingProfile": {
      "targetRegions": [
        {
          "name": "westus"
        }
      ]
    },
    "storageProfile": {}
  }
}'
