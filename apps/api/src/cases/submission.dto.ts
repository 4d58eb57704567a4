import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import {
  DELIVERY_CHANNELS,
  IDENTITY_PLANS,
  LANGUAGES,
  REPRESENTATION_BASES,
  REQUESTER_ROLES,
  RIGHTS,
} from '@oikeuspolku/domain';
import type {
  DeliveryChannel,
  IdentityPlan,
  Language,
  RepresentationBasis,
  RequestedRight,
  RequesterRole,
} from '@oikeuspolku/domain';

const REQUESTED = [...RIGHTS, 'not-sure'];
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A person as named in a request. */
export class PersonDto {
  @ApiProperty({ maxLength: 200 })
  @IsString()
  @Length(1, 200)
  name: string;

  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  otherNames?: string;

  @ApiPropertyOptional({ format: 'date', nullable: true })
  @IsOptional()
  @Matches(DATE)
  birthDate?: string | null;
}

/** One right in one register. */
export class ItemDto {
  @ApiProperty({ enum: REQUESTED })
  @IsIn(REQUESTED)
  right: RequestedRight;

  @ApiPropertyOptional({ nullable: true, description: 'Id of the register; absent when it is not known.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  registerId?: string | null;

  @ApiPropertyOptional({ type: [String], description: 'Codes of data categories; empty means all.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  categories?: string[];

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Answers to the questions of the right, by question id.',
  })
  @IsOptional()
  @IsObject()
  answers?: Record<string, string>;
}

/** How to reach the requester. */
export class ContactDto {
  @ApiPropertyOptional({ format: 'email', nullable: true })
  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  email?: string | null;

  @ApiPropertyOptional({ nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  phone?: string | null;

  @ApiPropertyOptional({ type: [String], nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(6)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  address?: string[] | null;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  addressIsContactAddress?: boolean;
}

/** A request taken in by another system. */
export class SubmissionDto {
  @ApiProperty({ enum: LANGUAGES })
  @IsIn([...LANGUAGES])
  language: Language;

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'When it reached the organisation; now when absent.',
  })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  @Matches(/(Z|[+-]\d{2}:\d{2})$/)
  receivedAt?: string;

  @ApiProperty({ enum: REQUESTER_ROLES })
  @IsIn([...REQUESTER_ROLES])
  requesterRole: RequesterRole;

  @ApiPropertyOptional({ enum: REPRESENTATION_BASES, nullable: true })
  @IsOptional()
  @IsIn([...REPRESENTATION_BASES])
  representationBasis?: RepresentationBasis | null;

  @ApiProperty({ type: PersonDto })
  @ValidateNested()
  @Type(() => PersonDto)
  @IsObject()
  subject: PersonDto;

  @ApiPropertyOptional({ type: PersonDto, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => PersonDto)
  requester?: PersonDto | null;

  @ApiProperty({ type: [ItemDto], minItems: 1, maxItems: 20 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ItemDto)
  items: ItemDto[];

  @ApiProperty({ enum: DELIVERY_CHANNELS })
  @IsIn([...DELIVERY_CHANNELS])
  delivery: DeliveryChannel;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  protectedAddress?: boolean;

  @ApiPropertyOptional({ enum: IDENTITY_PLANS })
  @IsOptional()
  @IsIn([...IDENTITY_PLANS])
  identityPlan?: IdentityPlan;

  @ApiPropertyOptional({ type: ContactDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => ContactDto)
  contact?: ContactDto;
}

/** Number and secret of a case: in the body only, never in an address. */
export class CaseStatusDto {
  @ApiProperty({ example: 'TP-2026-00042' })
  @IsString()
  @Length(1, 40)
  number: string;

  @ApiProperty({ description: 'The case secret; spaces, hyphens and letter case do not matter.' })
  @IsString()
  @Length(1, 100)
  secret: string;
}
