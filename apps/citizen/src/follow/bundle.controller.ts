import { Controller, Get, Param, Req } from '@nestjs/common';
import { openDocument, OPEN_WITH_SECRET, REQUESTER } from '@oikeuspolku/application';
import { renderPdf, streamZip, type PackageFile } from '@oikeuspolku/documents';
import { download, redirect, type Download, type Redirect } from '@oikeuspolku/web';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { CitizenDependencies } from '../citizen-dependencies.js';
import { OrganisationPipe } from '../organisation/organisation-pipe.js';
import type { OrganisationFacts } from '../organisation/organisation-directory.js';
import { bundlePaper } from './bundle-paper.js';
import { CaseDesk, entryHref } from './case-desk.js';

/**
 * C16: everything that the Ombudsman needs, as one ZIP: the case on paper, and each letter and certificate as it was issued, so
 * that seals stay whole. It opens with the secret and holds nothing that needs more (design §9).
 */
@Controller(':organisation/case/bundle')
export class BundleController {
  constructor(
    private readonly desk: CaseDesk,
    private readonly deps: CitizenDependencies,
  ) {}

  @Get()
  async give(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Req() request: FastifyRequest,
  ): Promise<Download | Redirect> {
    const followed = await this.desk.find(facts, request);
    if (followed === null) return redirect(entryHref(facts, request));
    const { language, correlationId } = request.visit;
    const { name, settings, organisationId } = facts.organisation;
    const { caseId } = followed;
    const now = this.deps.clock.now();
    const paper = bundlePaper(followed, name, settings.phone, language);
    const sheet = await renderPdf(paper, { createdAt: now });
    const scope = { organisationId, correlationId };
    const { deps } = this;
    async function* files(): AsyncGenerator<PackageFile> {
      yield { path: `${paper.caseNumber}.pdf`, compress: false, open: () => Readable.from([sheet]) };
      for (const [index, { documentId }] of followed?.documents.entries() ?? []) {
        const opened = await openDocument(deps, scope, REQUESTER, caseId, documentId, ({ code }) =>
          OPEN_WITH_SECRET.includes(code),
        );
        if (!opened.ok) continue;
        const { code, language: written } = opened.document;
        const path = `${index + 1}-${code.toLowerCase()}-${written}.pdf`;
        yield { path, compress: false, open: () => opened.content };
      }
    }
    const zip = streamZip(files, new Date(now.epochMilliseconds));
    return download(zip, `${paper.caseNumber}.zip`, 'application/zip');
  }
}
