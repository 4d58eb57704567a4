import {
  isMultipart,
  rawForm,
  readMultipartForm,
  WebParts,
  type FieldError,
  type RawForm,
} from '@oikeuspolku/web';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { DraftFile } from '../draft/draft.js';
import { FILE_LIMIT_BYTES, FileIntake } from '../files/file-intake.js';
import type { FileField } from '../steps/step.js';

/** Fields of a form that came with or without files. */
export interface ReadFields {
  readonly fields: RawForm;
  readonly files: readonly DraftFile[];
  readonly fileErrors: readonly FieldError[];
}

/** Where files of this form belong and how many are there already. */
export interface FilePlaces {
  readonly path: string;
  readonly allowed: readonly FileField[];
  readonly present: readonly DraftFile[];
}

/** Beyond this a file is cut off while it arrives, whatever it is; up to here the person is told politely. */
const CUT_OFF_BYTES = FILE_LIMIT_BYTES * 2;

/** Reads forms; files are stored while they stream, before the fields are judged, so that they survive an error. */
@Injectable()
export class FormReading {
  constructor(
    private readonly parts: WebParts,
    private readonly intake: FileIntake,
  ) {}

  async read(request: FastifyRequest, places: FilePlaces): Promise<ReadFields> {
    if (!isMultipart(request))
      return { fields: withoutToken(rawForm(request.body)), files: [], fileErrors: [] };
    const files: DraftFile[] = [];
    const fileErrors: FieldError[] = [];
    const bounds = { maxFiles: 5, maxFileBytes: CUT_OFF_BYTES };
    const fields = await readMultipartForm(request, this.parts.guard, bounds, async (arriving) => {
      const field = places.allowed.find((one) => one.name === arriving.field);
      const place = `${places.path}/${arriving.field}`;
      const present = [...places.present, ...files].filter((file) => file.place === place).length;
      if (field === undefined || present >= field.most) {
        arriving.content.resume();
        if (field !== undefined)
          fileErrors.push({ field: field.name, code: 'E38', params: { n: field.most } });
        return;
      }
      const taken = await this.intake.take(arriving, place);
      if (taken.ok) files.push(taken.file);
      else fileErrors.push(taken.error);
    });
    return { fields, files, fileErrors };
  }
}

function withoutToken(form: RawForm): RawForm {
  return Object.fromEntries(Object.entries(form).filter(([name]) => !name.startsWith('_')));
}
