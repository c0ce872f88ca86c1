// Hashes before a user is stored, wherever that is done.
import { type EntitySubscriberInterface, EventSubscriber, type InsertEvent } from 'typeorm';
import { hashOf } from './hashes.ts';
import { User } from './user.entity.ts';

@EventSubscriber()
export class UserSubscriber implements EntitySubscriberInterface<User> {
  listenTo() {
    return User;
  }

  beforeInsert(event: InsertEvent<User>) {
    event.entity.password = hashOf(event.entity.password);
  }
}
