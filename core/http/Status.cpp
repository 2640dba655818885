#include "http/Status.h"
