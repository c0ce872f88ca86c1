import { AbilityBuilder, createMongoAbility, ForbiddenError } from '@casl/ability';
import express from 'express';

const app = express();

function abilityOf(user: { isAdmin: boolean }) {
  const { can, build } = new AbilityBuilder(createMongoAbility);
  if (user.isAdmin) can('delete', 'Book');
  return build();
}

app.delete('/books/:id', (req, res) => {
  const ability = abilityOf(req.user);
  if (ability.cannot('delete', 'Book')) return res.sendStatus(403);
  //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ credential
  ForbiddenError.from(ability).throwUnlessCan('delete', 'Book');
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ verifies
  return res.end();
});
