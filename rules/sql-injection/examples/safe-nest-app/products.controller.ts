import { Controller, Get, Param, ParseIntPipe, Query } from '@nestjs/common';
import { ProductsService } from './products.service';
import { SearchDto } from './search.dto';

@Controller('products')
export class ProductsController {
  constructor(private readonly products: ProductsService) {}

  @Get()
  search(@Query() query: SearchDto) {
    return this.products.search(query);
  }

  @Get('of/:maker')
  byMaker(@Param('maker') maker: string) {
    return this.products.byMaker(maker);
  }

  @Get(':id')
  find(@Param('id', ParseIntPipe) id: number) {
    return this.products.find(id);
  }
}
