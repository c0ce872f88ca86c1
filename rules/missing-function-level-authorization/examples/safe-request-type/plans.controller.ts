import { Body, Controller, Delete, HttpException, HttpStatus, Inject, Param, Patch, Post, UseGuards } from '@nestjs/common';
import { REQUEST } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { mayDo, rights } from './rights';
import type { SignedInRequest } from './signed-in-request';
import { PlanService } from './plan.service';
import { PlanChanges } from './plan-changes';

@Controller('admin/plans')
@UseGuards(AuthGuard('jwt'))
export class PlansController {
  constructor(
    @Inject(REQUEST) private readonly request: SignedInRequest,
    private readonly plans: PlanService,
  ) {}

  @Post()
  create(@Body() plan: PlanChanges) {
    const mayCreate = mayDo(this.request.user.rights, rights.createPlan);
    const mayDraft = mayDo(this.request.user.rights, rights.draftPlan);
    if (!mayCreate && !mayDraft) throw new HttpException('Not for you', HttpStatus.FORBIDDEN);
    return this.plans.create(plan);
  }

  @Patch(':id')
  change(@Param('id') id: string, @Body() changes: PlanChanges) {
    if (!mayDo(this.request.user.rights, rights.changePlan))
      throw new HttpException('Not for you', HttpStatus.FORBIDDEN);
    return this.plans.change(id, changes);
  }

  @Delete(':id')
  remove(@Param('id') id: string) {
    const mayRemove = mayDo(this.request.user.rights, rights.removePlan);
    if (!mayRemove) throw new HttpException('Not for you', HttpStatus.FORBIDDEN);
    return this.plans.remove(id);
  }
}
