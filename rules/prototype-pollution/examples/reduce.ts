// A path of names that is walked by `reduce`, in a class of NestJS.
import { Body, Controller, Param, Patch } from '@nestjs/common';

@Controller('documents')
export class DocumentController {
  private readonly document: Record<string, any> = {};

  @Patch(':path')
  change(@Param('path') path: string, @Body('value') value: unknown) {
    const names = path.split('/');
    const last = names.pop() as string;
    const parent = names.reduce((object, name) => object[name], this.document);
    //                                                   ^^^^ finding high: The path parameter `path` of the request names a property that is written into
    //                                                   ^^^^ refused bare: not one empty `{}`
    parent[last] = value;
    return { ok: true };
  }
}
