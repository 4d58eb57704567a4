import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { DEADLINE_RULES } from '@oikeuspolku/domain';
import type { DeadlineRule } from '@oikeuspolku/domain';

/** An instant with an offset or Z; seconds may be left out. */
const INSTANT =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const MAX_MONTHS = 24;

/** A clarification (recital 63). */
export class ClarificationDto {
  @ApiProperty({ format: 'date-time' })
  @Matches(INSTANT)
  askedAt: string;

  @ApiPropertyOptional({ format: 'date-time', nullable: true })
  @IsOptional()
  @Matches(INSTANT)
  answeredAt?: string | null;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  recital63?: boolean;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  newFacts?: boolean;
}

/** A notice of extension. */
export class ExtensionDto {
  @ApiProperty({ format: 'date-time' })
  @Matches(INSTANT)
  noticeSentAt: string;

  @ApiProperty({ minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(MAX_MONTHS)
  months: number;

  @ApiProperty()
  @IsBoolean()
  reasonsGiven: boolean;
}

/** What happened to a request, to be told its dates. */
export class DeadlinePreviewDto {
  @ApiProperty({ enum: DEADLINE_RULES })
  @IsIn([...DEADLINE_RULES])
  rule: DeadlineRule;

  @ApiPropertyOptional({ enum: ['Europe/Helsinki'] })
  @IsOptional()
  @IsIn(['Europe/Helsinki'])
  timezone?: string;

  @ApiProperty({ format: 'date-time' })
  @Matches(INSTANT)
  received: string;

  @ApiPropertyOptional({ format: 'date-time', nullable: true })
  @IsOptional()
  @Matches(INSTANT)
  identityRequestedAt?: string | null;

  @ApiPropertyOptional({ format: 'date-time', nullable: true })
  @IsOptional()
  @Matches(INSTANT)
  identityVerifiedAt?: string | null;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  identityRequestJustified?: boolean;

  @ApiPropertyOptional({ type: [ClarificationDto] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ClarificationDto)
  clarifications?: ClarificationDto[];

  @ApiPropertyOptional({ type: ExtensionDto, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ExtensionDto)
  extension?: ExtensionDto | null;

  @ApiPropertyOptional({ format: 'date-time', nullable: true })
  @IsOptional()
  @Matches(INSTANT)
  answeredAt?: string | null;

  @ApiPropertyOptional({ format: 'date-time', nullable: true })
  @IsOptional()
  @Matches(INSTANT)
  withdrawnAt?: string | null;

  @ApiPropertyOptional({ format: 'date-time', nullable: true })
  @IsOptional()
  @Matches(INSTANT)
  asOf?: string | null;
}
