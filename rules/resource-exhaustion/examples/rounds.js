const express = require('express');

const app = express();
const MOST_ROUNDS = 100;

function daysFrom(start, count, isWanted) {
  const days = [];
  let rounds = 0;
  while (days.length < count && rounds < MOST_ROUNDS) {
    rounds++;
    const day = new Date(start + rounds * 86_400_000);
    if (isWanted(day)) days.push(day);
  }
  return days;
}

function allDaysFrom(start, count) {
  const days = [];
  while (days.length < count) days.push(new Date(start + days.length * 86_400_000));
  //                   ^^^^^ finding medium: says how often a loop runs, without an upper limit
  return days;
}

app.get('/days', (req, res) => {
  const count = Number(req.query.count);
  res.json({ some: daysFrom(0, count, (day) => day.getDay() > 0), all: allDaysFrom(0, count) });
});

module.exports = app;
