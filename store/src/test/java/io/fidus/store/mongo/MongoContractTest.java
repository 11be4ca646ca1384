package io.fidus.store.mongo;

import io.fidus.store.kit.BlobContract;
import io.fidus.store.kit.ConcurrencyContract;
import io.fidus.store.kit.DocumentsContract;
import io.fidus.store.kit.EventContract;
import io.fidus.store.kit.FollowContract;
import io.fidus.store.kit.LeaseContract;
import io.fidus.store.kit.QueryContract;
import io.fidus.store.kit.SchemaContract;
import io.fidus.store.kit.SeriesContract;
import io.fidus.store.kit.TransactionContract;
import org.junit.jupiter.api.Nested;

/** The contract on a replica set of three. */
class MongoContractTest {

  @Nested
  class DocumentCases extends DocumentsContract {
    DocumentCases() {
      super(MongoEngine::usual);
    }
  }

  @Nested
  class QueryCases extends QueryContract {
    QueryCases() {
      super(MongoEngine::usual);
    }
  }

  @Nested
  class SeriesCases extends SeriesContract {
    SeriesCases() {
      super(MongoEngine::usual);
    }
  }

  @Nested
  class TransactionCases extends TransactionContract {
    TransactionCases() {
      super(MongoEngine::usual);
    }
  }

  @Nested
  class EventCases extends EventContract {
    EventCases() {
      super(MongoEngine::usual);
    }
  }

  @Nested
  class FollowCases extends FollowContract {
    FollowCases() {
      super(MongoEngine::usual);
    }
  }

  @Nested
  class LeaseCases extends LeaseContract {
    LeaseCases() {
      super(MongoEngine::usual);
    }
  }

  @Nested
  class BlobCases extends BlobContract {
    BlobCases() {
      super(MongoEngine::usual);
    }
  }

  @Nested
  class SchemaCases extends SchemaContract {
    SchemaCases() {
      super(MongoEngine::fresh);
    }
  }

  @Nested
  class ConcurrencyCases extends ConcurrencyContract {
    ConcurrencyCases() {
      super(MongoEngine::usual);
    }
  }
}
