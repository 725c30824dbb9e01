import { abandonUpload, beginUpload, uploadFile, uploadFileVersion } from '@nexus/contracts-documents'
import { does, operationsOf, serve } from '@nexus/platform-service'
import { AbandonUpload } from './abandon-upload.use-case.js'
import { BeginUpload } from './begin-upload.use-case.js'
import { SweepUploads, sweepUploads } from './sweep-uploads.job.js'
import { UploadFileVersion } from './upload-file-version.use-case.js'
import { UploadFile } from './upload-file.use-case.js'

export const UploadMessages = operationsOf('uploads', {
  operations: [
    serve(beginUpload, BeginUpload),
    serve(abandonUpload, AbandonUpload),
    serve(uploadFile, UploadFile),
    serve(uploadFileVersion, UploadFileVersion),
  ],
  jobs: [does(sweepUploads, SweepUploads)],
})
