import { Controller, Get, Param, Req } from '@nestjs/common';
import { Clock } from '@oikeuspolku/application';
import { questionsOnPaper, renderPaperForm } from '@oikeuspolku/documents';
import { helsinkiDateOf, type Language } from '@oikeuspolku/domain';
import { download, type Download } from '@oikeuspolku/web';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { CitizenSettings } from '../citizen-settings.js';
import { OrganisationPipe } from '../organisation/organisation-pipe.js';
import type { OrganisationFacts } from '../organisation/organisation-directory.js';

/** Forms that are kept: a few organisations in three languages. */
const MOST_KEPT = 30;

/** C17: the paper form, made from the questions of the web form as they are today, and kept while they stay the same. */
@Controller(':organisation/paper-form')
export class PaperFormController {
  private readonly kept = new Map<string, { readonly key: string; readonly bytes: Promise<Buffer> }>();

  constructor(
    private readonly settings: CitizenSettings,
    private readonly clock: Clock,
  ) {}

  @Get()
  async give(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Req() request: FastifyRequest,
  ): Promise<Download> {
    const { language } = request.visit;
    const bytes = await this.formOf(facts, language);
    const name = `${facts.organisation.slug}-${language}.pdf`;
    return download(Readable.from([bytes]), name, 'application/pdf', bytes.length);
  }

  private formOf(facts: OrganisationFacts, language: Language): Promise<Buffer> {
    const { slug, name, settings } = facts.organisation;
    const form = questionsOnPaper(
      {
        organisationName: name,
        registers: facts.registers,
        servicePoint: settings.servicePoint,
        phone: settings.phone,
        identityDocuments: settings.identityDocuments,
        suomiFiMessages: settings.suomiFiMessages,
        url: this.settings.originOf(slug) + facts.base,
      },
      language,
    );
    const today = helsinkiDateOf(this.clock.now());
    const key = `${today.toString()}|${JSON.stringify(form)}`;
    const place = `${slug}|${language}`;
    const known = this.kept.get(place);
    if (known?.key === key) return known.bytes;
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    const bytes = renderPaperForm(form, today.toZonedDateTime('UTC').toInstant());
    this.kept.set(place, { key, bytes });
    bytes.catch(() => this.kept.delete(place));
    return bytes;
  }
}
