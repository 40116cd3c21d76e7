Update-AzGalleryImageVersion `
  -DefaultProfile (Set-AzContext -Subscription '8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8' -Scope Process -ErrorAction Stop) `
  -ResourceGroupName 'rg-images-prod' `
  -GalleryName 'sigPlatform' `
  -GalleryImageDefinitionName 'ubuntu-2204-app' `
  -Name '1.4.0' `
  -TargetRegion @(
    @{
      Name = 'westus'
    }
  ) `
  -Tag @{
    'it''s' = '‘‘quoted’’ “twice” "thrice"'
    '$(id)' = '`id` ${HOME} !! %PATH%'
    '[expression]' = '[resourceGroup().id]'
    'file' = '@/etc/passwd'
    '--no-wait' = 'x'
    'a=b' = 'c'
    'lines' = "one`ntwo`t$([char]0x202e)three$([char]0x0007)!'"
    'Owner' = 'b'
    '映像' = '台北 團隊'
    'empty' = ''
    'body' = 'x=@/etc/passwd'
    'astral' = "$([char]0xdb40)$([char]0xdc41)😀"
  }
