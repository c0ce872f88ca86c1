import { Controller, Get, Param, ParseUUIDPipe, UseGuards } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import { SignedIn } from './signed-in.guard';
import { LoansService } from './loans.service';

@Controller('loans')
export class LoansController {
  constructor(private readonly loans: LoansService) {}

  @ApiBearerAuth()
  @UseGuards(SignedIn)
  @Get('mine')
  mine() {
    return this.loans.mine();
  }

  @ApiBearerAuth()
  @Get(':id')
// ^^^^^^^^^ finding high: It says that `ApiBearerAuth()` is required, and nothing asks for it.
  one(@Param('id', ParseUUIDPipe) id: string) {
    return this.loans.one(id);
  }

  @Get('open')
  open() {
    return { from: 9, to: 18 };
  }

  @Get('rules')
  rules() {
    return { days: 30 };
  }
}

@ApiBearerAuth()
@Controller('desks')
export class DesksController {
  constructor(private readonly loans: LoansService) {}

  @UseGuards(SignedIn)
  @Get('mine')
  mine() {
    return this.loans.desks();
  }

  @Get('hours')
  hours() {
    return this.loans.hours();
  }
}
