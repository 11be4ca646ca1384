package io.fidus.store.sqlite;

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

/** The contract on the embedded engine. */
class SqliteContractTest {

  @Nested
  class DocumentCases extends DocumentsContract {
    DocumentCases() {
      super(SqliteEngine::new);
    }
  }

  @Nested
  class QueryCases extends QueryContract {
    QueryCases() {
      super(SqliteEngine::new);
    }
  }

  @Nested
  class SeriesCases extends SeriesContract {
    SeriesCases() {
      super(SqliteEngine::new);
    }
  }

  @Nested
  class TransactionCases extends TransactionContract {
    TransactionCases() {
      super(SqliteEngine::new);
    }
  }

  @Nested
  class EventCases extends EventContract {
    EventCases() {
      super(SqliteEngine::new);
    }
  }

  @Nested
  class FollowCases extends FollowContract {
    FollowCases() {
      super(SqliteEngine::new);
    }
  }

  @Nested
  class LeaseCases extends LeaseContract {
    LeaseCases() {
      super(SqliteEngine::new);
    }
  }

  @Nested
  class BlobCases extends BlobContract {
    BlobCases() {
      super(SqliteEngine::new);
    }
  }

  @Nested
  class SchemaCases extends SchemaContract {
    SchemaCases() {
      super(SqliteEngine::new);
    }
  }

  @Nested
  class ConcurrencyCases extends ConcurrencyContract {
    ConcurrencyCases() {
      super(SqliteEngine::new);
    }
  }
}
