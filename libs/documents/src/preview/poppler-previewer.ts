import { FilePreviewer } from '@oikeuspolku/application';
import type { PreviewedFile, PreviewedPage } from '@oikeuspolku/application';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { runLimited } from './limited-program.js';
import type { ProgramLimits, Ran } from './limited-program.js';
import { Turns } from './turns.js';

const PDF = 'application/pdf';
const PICTURES: readonly string[] = ['image/jpeg', 'image/png'];
/** Pages of one file that are shown; the rest is for downloading. */
const MOST_PAGES = 200;
/** Longer side of a page's picture, in pixels. */
const SIDE_PX = 1_400;
const AT_ONCE = 2;
const MOST_WAITING = 16;

const DRAWING: ProgramLimits = {
  cpuSeconds: 15,
  wallMilliseconds: 20_000,
  memoryKilobytes: 1_500_000,
  outputBytes: 12 * 1024 * 1024,
};
const WRAPPING: ProgramLimits = {
  ...DRAWING,
  memoryKilobytes: null,
  outputBytes: 64 * 1024 * 1024,
};

/** Puts a picture on a page of its own, in a process of its own with little memory: pictures are read nowhere else. */
const WRAPPER = `
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const { default: Pdf } = await import(process.argv[1]);
const page = new Pdf({ autoFirstPage: false });
const picture = page.openImage(Buffer.concat(chunks));
if (picture.width > 20000 || picture.height > 20000) process.exit(1);
page.addPage({ size: [picture.width, picture.height], margin: 0 });
page.image(picture, 0, 0);
page.pipe(process.stdout);
page.end();
`;
const PDFKIT = pathToFileURL(createRequire(import.meta.url).resolve('pdfkit')).href;

/** Pages drawn by the poppler programs (pdftoppm, pdfinfo, pdftotext), which need not be installed: then nothing is shown. */
export class PopplerPreviewer extends FilePreviewer {
  private readonly turns = new Turns(AT_ONCE, MOST_WAITING);

  async look(content: Buffer, mediaType: string): Promise<PreviewedFile> {
    const looked = await this.turns.take(async (): Promise<PreviewedFile> => {
      const pdf = await asPdf(content, mediaType);
      if (pdf === null) return { ok: false, kind: 'not-shown' };
      if (!pdf.ok) return pdf;
      const told = await runLimited(['pdfinfo', '-'], pdf.output, DRAWING);
      if (!told.ok) return told;
      const pages = Number(/^Pages:\s+(\d+)/m.exec(told.output.toString('utf8'))?.[1] ?? 0);
      if (pages === 0) return { ok: false, kind: 'failed' };
      const text = await runLimited(
        ['pdftotext', '-l', String(MOST_PAGES), '-enc', 'UTF-8', '-', '-'],
        pdf.output,
        DRAWING,
      );
      return {
        ok: true,
        pages: Math.min(pages, MOST_PAGES),
        text: text.ok ? text.output.toString('utf8') : '',
      };
    });
    return looked === 'busy' ? { ok: false, kind: 'busy' } : looked;
  }

  async draw(content: Buffer, mediaType: string, page: number): Promise<PreviewedPage> {
    if (!Number.isInteger(page) || page < 1 || page > MOST_PAGES) return { ok: false, kind: 'not-shown' };
    const drawn = await this.turns.take(async (): Promise<PreviewedPage> => {
      const pdf = await asPdf(content, mediaType);
      if (pdf === null) return { ok: false, kind: 'not-shown' };
      if (!pdf.ok) return pdf;
      const only = ['-f', String(page), '-l', String(page), '-scale-to', String(SIDE_PX)];
      const picture = await runLimited(['pdftoppm', '-png', ...only, '-'], pdf.output, DRAWING);
      if (!picture.ok) return picture;
      return picture.output.length === 0
        ? { ok: false, kind: 'not-shown' }
        : { ok: true, png: picture.output };
    });
    return drawn === 'busy' ? { ok: false, kind: 'busy' } : drawn;
  }
}

/** The file as PDF; null when it is of a kind that is not shown. */
async function asPdf(content: Buffer, mediaType: string): Promise<Ran | null> {
  if (mediaType === PDF) return { ok: true, output: content };
  if (!PICTURES.includes(mediaType)) return null;
  return runLimited(
    [process.execPath, '--max-old-space-size=256', '--input-type=module', '-e', WRAPPER, PDFKIT],
    content,
    WRAPPING,
  );
}
