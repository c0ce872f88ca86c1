import type { FindOptionsWhere, Repository } from 'typeorm';

/** A store of anything: what one kind of thing is held against says nothing of another. */
export abstract class Store<Entity extends { id: string; keeper: string }> {
  constructor(private readonly repository: Repository<Entity>) {}

  find(id: string): Promise<Entity | null> {
    return this.repository.findOne({ where: { id } as FindOptionsWhere<Entity> });
  }

  findKept(id: string, keeper: string): Promise<Entity | null> {
    return this.repository.findOne({ where: { id, keeper } as FindOptionsWhere<Entity> });
  }
}
