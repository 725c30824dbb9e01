import { Module } from '@nestjs/common'
import { DocumentPrinter } from './document-printer.adapter.js'

@Module({ providers: [DocumentPrinter], exports: [DocumentPrinter] })
export class PrintingModule {}
