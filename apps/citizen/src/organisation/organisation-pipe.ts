import { Injectable, type PipeTransform } from '@nestjs/common';
import { notFound } from '@oikeuspolku/web';
import { OrganisationDirectory, type OrganisationFacts } from './organisation-directory.js';

/** Turns the first part of a path into the organisation; an unknown one is a page that does not exist. */
@Injectable()
export class OrganisationPipe implements PipeTransform<string, Promise<OrganisationFacts>> {
  constructor(private readonly directory: OrganisationDirectory) {}

  async transform(slug: string): Promise<OrganisationFacts> {
    const found = await this.directory.bySlug(slug);
    if (found === null) throw notFound();
    return found;
  }
}
