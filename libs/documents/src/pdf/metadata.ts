import type { PdfSheet } from './pdf-sheet.js';
import { settable } from './typed-text.js';

/** What the file says about itself: in its information dictionary and, word for word the same, in its XMP packet. */
export interface FileDescription {
  readonly title: string;
  readonly author: string;
  readonly lang: string;
  readonly createdAt: Date;
  readonly producer: string;
}

/**
 * Writes the XMP packet ourselves: pdfkit puts the title into it unescaped, so that a title with `<` would break the
 * packet. Adds the PDF/UA identifier and the extension schema that PDF/A wants described for it.
 */
export function describeFile(sheet: PdfSheet, file: FileDescription): void {
  sheet._addInfo = () => {
    sheet.appendXML(dublinCore(file) + origin(file) + PDF_UA_IDENTIFIER);
  };
}

/** Text that XML 1.0 can hold, escaped. */
function xml(text: string): string {
  return settable(text).replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}

function dublinCore({ title, author, lang }: FileDescription): string {
  return `
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:format>application/pdf</dc:format>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(title)}</rdf:li></rdf:Alt></dc:title>
      <dc:creator><rdf:Seq><rdf:li>${xml(author)}</rdf:li></rdf:Seq></dc:creator>
      <dc:language><rdf:Bag><rdf:li>${xml(lang)}</rdf:li></rdf:Bag></dc:language>
    </rdf:Description>`;
}

function origin({ createdAt, producer }: FileDescription): string {
  const created = `${createdAt.toISOString().slice(0, 19)}Z`;
  return `
    <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
      <xmp:CreateDate>${created}</xmp:CreateDate>
      <xmp:CreatorTool>${xml(producer)}</xmp:CreatorTool>
    </rdf:Description>
    <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
      <pdf:Producer>${xml(producer)}</pdf:Producer>
    </rdf:Description>`;
}

/** ISO 14289-1 clause 5 (identifier) and ISO 19005-3 clause 6.6.2.3 (description of a schema of one's own). */
const PDF_UA_IDENTIFIER = `
    <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
      <pdfuaid:part>1</pdfuaid:part>
    </rdf:Description>
    <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      <pdfaExtension:schemas>
        <rdf:Bag>
          <rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property>
              <rdf:Seq>
                <rdf:li rdf:parseType="Resource">
                  <pdfaProperty:name>part</pdfaProperty:name>
                  <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                  <pdfaProperty:category>internal</pdfaProperty:category>
                  <pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
                </rdf:li>
              </rdf:Seq>
            </pdfaSchema:property>
          </rdf:li>
        </rdf:Bag>
      </pdfaExtension:schemas>
    </rdf:Description>`;
