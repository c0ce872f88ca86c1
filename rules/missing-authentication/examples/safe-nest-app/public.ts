import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';

export const IS_PUBLIC = 'isPublic';
export const MEMBERS_ONLY = Symbol('members');

export const Public = () => applyDecorators(SetMetadata(IS_PUBLIC, true), ApiSecurity({}));
export const MembersOnly = () => SetMetadata(MEMBERS_ONLY, true);
