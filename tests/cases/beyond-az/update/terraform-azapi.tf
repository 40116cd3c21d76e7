resource "azapi_resource" "image_version" {
  type      = "Microsoft.Compute/galleries/images/versions@2025-03-03"
  parent_id = "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/galleries/sigPlatform/images/ubuntu-2204-app"
  name      = "1.4.0"
  location  = "westus"
  body = {
    properties = {
      publishingProfile = {
        targetRegions = [
          {
            name               = "westus"
            storageAccountType = "PremiumV2_LRS"
            excludeFromLatest  = true
            additionalReplicaSets = [
              {
                storageAccountType   = "PremiumV2_LRS"
                regionalReplicaCount = 1
              }
            ]
            encryption = {
              osDiskImage = {
                diskEncryptionSetId = "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/null"
              }
              dataDiskImages = [
                {
                  lun = 0
                  securityProfile = {
                    confidentialVMEncryptionType = "DataDiskEncryptedWithCmk"
                    secureVMDiskEncryptionSetId  = "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/cdes"
                  }
                },
                {
                  lun                 = 4294967296
                  diskEncryptionSetId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/diskEncryptionSets/a,b"
                }
              ]
            }
          },
          {
            name = "a=b"
          }
        ]
        storageAccountStrategy = "PreferStandard_ZRS"
        endOfLifeDate          = "soon"
      }
      storageProfile = {
        source = {
          communityGalleryImageId = "/communityGalleries/pub-1/images/i/versions/1.0.0"
        }
      }
      safetyProfile = {
        allowDeletionOfReplicatedLocations = true
      }
      securityProfile = {
        uefiSettings = {
          "signatureTemplateNames" = [
            "NoSignatureTemplate"
          ]
          "additionalSignatures" = {
            "pk" = {
              "type" = "x509"
              "value" = [
                "MIIB"
              ]
            }
          }
        }
      }
    }
  }
}
