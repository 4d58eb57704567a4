import { Body, Controller, Headers, HttpCode, Post, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { previewDeadline } from '@oikeuspolku/application';
import { ledgerSentences } from '@oikeuspolku/language';
import { ApiDependencies } from '../api-dependencies.js';
import { ApiKeyGuard, Policy } from '../auth/api-key.guard.js';
import { ApiError } from '../errors/api-error.js';
import { preferredLanguage } from '../errors/preferred-language.js';
import { DeadlinePreviewDto } from './deadline-preview.dto.js';

/** The dates of a made-up request with the ledger that explains them. Stores nothing, knows nobody. */
@ApiTags('deadlines')
@Controller('v1/deadline-preview')
@UseGuards(ApiKeyGuard)
export class DeadlinePreviewController {
  constructor(private readonly deps: ApiDependencies) {}

  @Post()
  @HttpCode(200)
  @Policy({ kind: 'public' })
  @ApiOperation({
    summary: 'Dates of a request, with the rule behind each. Field names are those of the deadline vectors.',
  })
  preview(@Body() body: DeadlinePreviewDto, @Headers('accept-language') header: string | undefined) {
    const answer = previewOf(this.deps, body);
    if (!answer.ok) throw new ApiError('invalid', { rule: answer.error.code });
    const { clock } = answer;
    const promise = clock.limits.fourWeeks ?? clock.limits.oneMonth;
    return {
      receivedDate: clock.receivedOn.toString(),
      state: clock.state,
      suspendedDays: clock.suspendedDays,
      nominal: promise.nominal.toString(),
      due: promise.due?.toString() ?? null,
      provisionalDue: clock.provisionalDue?.toString() ?? null,
      gdprBackstop: clock.oneMonthDue?.toString() ?? null,
      effectiveDue: clock.effectiveDue?.toString() ?? null,
      overdueFromUtc: clock.overdueFrom?.toString() ?? null,
      refusalNoticeBy: clock.refusalNoticeBy?.toString() ?? null,
      extensionNoticeBy: clock.extensionNoticeBy.toString(),
      extensionValid: clock.extension?.valid ?? null,
      ledger: ledgerSentences(clock.ledger, preferredLanguage(header)),
    };
  }
}

/** A date that the pattern lets through may still not exist (30 February): that is the caller's mistake, not ours. */
function previewOf(deps: ApiDependencies, body: DeadlinePreviewDto): ReturnType<typeof previewDeadline> {
  try {
    return previewDeadline(deps, body);
  } catch (error) {
    if (error instanceof RangeError) throw new ApiError('invalid', { rule: 'NO_SUCH_TIME' });
    throw error;
  }
}
