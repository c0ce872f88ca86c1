// The signed-in user comes from a decorator of the project, as a number that was made of a part of it.
import {
  Controller,
  createParamDecorator,
  Delete,
  type ExecutionContext,
  Injectable,
  NotFoundException,
  Param,
  UnauthorizedException,
  UseGuards,
} from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { InjectRepository } from '@nestjs/typeorm';
import { Column, Entity, PrimaryColumn, type Repository } from 'typeorm';

const MemberId = createParamDecorator((_data: unknown, context: ExecutionContext): number => {
  const request = context.switchToHttp().getRequest();
  return Number.parseInt(request.user?.metadata.sub as string, 10);
});

@Entity()
class Loan {
  @PrimaryColumn() id: string;
  @Column() member_id: number;
}

@Injectable()
class SignedIn extends AuthGuard('jwt') {}

@Injectable()
class LoanService {
  constructor(@InjectRepository(Loan) private readonly loans: Repository<Loan>) {}

  async findOneById(id: string): Promise<Loan> {
    const loan = await this.loans.createQueryBuilder('loan').where('loan.id = :id', { id }).getOne();
    if (!loan) throw new NotFoundException();
    return loan;
  }

  remove(id: string) {
    return this.loans.softDelete(id);
  }
}

@Controller('loans')
export class LoanController {
  constructor(private readonly loans: LoanService) {}

  @Delete(':id')
  @UseGuards(SignedIn)
  async remove(@Param('id') id: string, @MemberId() memberId: number): Promise<void> {
    const loan = await this.loans.findOneById(id);
    if (loan.member_id !== memberId) throw new UnauthorizedException();
    await this.loans.remove(id);
  }
}
