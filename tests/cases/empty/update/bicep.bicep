metadata subscriptionId = '<subscription>'
metadata resourceGroup = '<resource-group>'

resource imageVersion 'Microsoft.Compute/galleries/images/versions@2024-03-03' = {
  name: '<gallery>/<image-definition>/<version>'
  location: '<location>'
  properties: {
    publishingProfile: {
      targetRegions: []
    }
    storageProfile: {}
  }
}
