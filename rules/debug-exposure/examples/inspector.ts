import inspector from 'node:inspector';

// Whoever reaches the port runs code in the process.
if (process.env.INSPECT) inspector.open(9229, '0.0.0.0');
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing finding: no model says what opens the debugger to the network
